export { AccountBar } from './AccountBar.tsx';
export { ViewerGate } from './ViewerGate.tsx';
export { useViewer, type Viewer } from './viewer.ts';
