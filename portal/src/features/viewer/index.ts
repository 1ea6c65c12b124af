export { AccountBar } from './AccountBar.tsx';
export { type CaseRights, type CaseScope, caseRights } from './case-rights.ts';
export { isSharedRecord, type RecordScope } from './shared-record.ts';
export { ViewerGate } from './ViewerGate.tsx';
export { useViewer, type Viewer } from './viewer.ts';
