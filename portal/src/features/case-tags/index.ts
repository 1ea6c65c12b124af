export { RestrictedTag } from './RestrictedTag.tsx';
export { RiskTag } from './RiskTag.tsx';
export { StatusTag } from './StatusTag.tsx';
