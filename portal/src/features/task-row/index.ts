export { TaskRow } from './TaskRow.tsx';
