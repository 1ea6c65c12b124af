export { DistinctPersons } from './DistinctPersons.tsx';
export { MergedBanner } from './MergedBanner.tsx';
export { MergedRecords } from './MergedRecords.tsx';
export { PersonDuplicates } from './PersonDuplicates.tsx';
export { type PersonScope, usePersonRights } from './person-rights.ts';
