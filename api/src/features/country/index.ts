export { Country } from './country.entity.ts';
export { Municipality } from './municipality.entity.ts';
