export { Programme } from './programme.entity.ts';
export { TargetGroup } from './programme.vocabulary.ts';
