export { actingMembership, authorise } from './authorise.ts';
export { conflict, type Write, type WriteOutcome, type WriteRequest, Writer } from './writer.ts';
