export { glassSearchSchema } from './glass-search.ts';
export { PersonEmergencyAccess } from './PersonEmergencyAccess.tsx';
