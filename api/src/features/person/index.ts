export { keepNationalId } from './national-id.ts';
export { Person } from './person.entity.ts';
export { pseudonymIs } from './person.read.ts';
export { ErasureGround, Sex } from './person.vocabulary.ts';
export { NationalIdInput } from './person-intake.inputs.ts';
