export { authorise } from './authorise.ts';
export { type Write, type WriteOutcome, type WriteRequest, Writer } from './writer.ts';
