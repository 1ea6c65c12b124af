export { AnswerDue } from './AnswerDue.tsx';
export { OfferKindText } from './OfferKindText.tsx';
export { OfferStatusTag } from './OfferStatusTag.tsx';
