export { membersSearchSchema } from './members-search.ts';
export { managingRoles } from './partner-roles.ts';
