export { Person } from './person.entity.ts';
export { Sex } from './person.vocabulary.ts';
