export { Household } from './household.entity.ts';
export { HouseholdMember } from './household-member.entity.ts';
