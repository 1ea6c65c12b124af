export { PersonErasure } from './person-erasure.entity.ts';
