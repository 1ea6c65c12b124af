export { actingMembership } from './acting.ts';
export { authorise } from './authorise.ts';
export { correcting, type TracedBy } from './traces.queries.ts';
export { conflict, type Write, type WriteOutcome, type WriteRequest, Writer } from './writer.ts';
