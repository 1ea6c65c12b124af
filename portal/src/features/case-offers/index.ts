export { CaseOffers } from './CaseOffers.tsx';
export { CaseTransferNote } from './CaseTransferNote.tsx';
