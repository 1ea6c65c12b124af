export { Asker } from './asker.ts';
export { AssuranceRule, type Standing } from './assurance.ts';
export { type Viewer, viewerIn } from './viewer.ts';
export { Viewers } from './viewers.ts';
