export { correctionSearchSchema } from './correction-search.ts';
