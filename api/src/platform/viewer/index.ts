export { Asker } from './asker.ts';
export type { Viewer } from './viewer.ts';
export { Viewers } from './viewers.ts';
