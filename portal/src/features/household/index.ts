export { HouseholdPanel } from './HouseholdPanel.tsx';
