export { TransferRequest } from './transfer-request.entity.ts';
export { requestStep } from './transfer-request-steps.ts';
