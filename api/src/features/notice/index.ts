export { Notice } from './notice.entity.ts';
