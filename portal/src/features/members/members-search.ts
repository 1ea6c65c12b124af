import { z } from 'zod/mini';

export const memberTabs = ['active', 'waiting', 'invited', 'inactive'] as const;
export type MemberTab = (typeof memberTabs)[number];

function lenient<Type extends z.ZodMiniType>(type: Type) {
  return z.catch(z.optional(type), undefined);
}

/** The state of the page of members in the address; what makes no sense is dropped. */
export const membersSearchSchema = z.object({
  tab: lenient(z.enum(memberTabs)),
  partner: lenient(z.uuid()),
  after: lenient(z.string().check(z.maxLength(2000))),
  page: lenient(z.int().check(z.gte(2))),
});

export type MembersSearch = z.infer<typeof membersSearchSchema>;
