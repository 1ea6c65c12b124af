export { Asker } from './asker.ts';
export { type Viewer, viewerIn } from './viewer.ts';
export { Viewers } from './viewers.ts';
