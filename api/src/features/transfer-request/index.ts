export { TransferRequest } from './transfer-request.entity.ts';
