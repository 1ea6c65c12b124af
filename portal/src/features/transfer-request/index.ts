export { mayAskFor, PersonTransferRequests } from './PersonTransferRequests.tsx';
export { RequestStatusTag } from './RequestStatusTag.tsx';
