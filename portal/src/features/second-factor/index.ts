export { EnrolFactor } from './EnrolFactor.tsx';
export { FactorPanel } from './FactorPanel.tsx';
export type { FactorState } from './factor-state.ts';
export { RecoveryCodes } from './RecoveryCodes.tsx';
