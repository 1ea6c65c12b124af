export { Role } from './member.vocabulary.ts';
export { Membership } from './membership.entity.ts';
export { User } from './user.entity.ts';
export { ViewerType } from './viewer.type.ts';
