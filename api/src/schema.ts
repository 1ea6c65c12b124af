import 'reflect-metadata';
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { AuditResolver } from './features/audit/audit.resolver.ts';
import { CaseResolver } from './features/case/case.resolver.ts';
import { CaseNoteResolver } from './features/case/case-note.resolver.ts';
import { MunicipalityResolver } from './features/country/municipality.resolver.ts';
import { LocaleResolver } from './features/member/locale.resolver.ts';
import { MemberResolver } from './features/member/member.resolver.ts';
import { ViewerResolver } from './features/member/viewer.resolver.ts';
import { PartnerResolver } from './features/partner/partner.resolver.ts';
import { PersonResolver } from './features/person/person.resolver.ts';
import { PersonIntakeResolver } from './features/person/person-intake.resolver.ts';
import { PossibleDuplicatesResolver } from './features/person/possible-duplicates.resolver.ts';
import { FundingResolver, ProgrammeResolver } from './features/programme/programme.resolver.ts';

/** The schema, made of the resolvers of all features. */
export function buildSchema(): GraphQLSchema {
  return buildSchemaSync({
    resolvers: [
      CaseResolver,
      CaseNoteResolver,
      PersonResolver,
      PersonIntakeResolver,
      PossibleDuplicatesResolver,
      PartnerResolver,
      ProgrammeResolver,
      FundingResolver,
      MunicipalityResolver,
      MemberResolver,
      LocaleResolver,
      ViewerResolver,
      AuditResolver,
    ],
    validate: false,
    // A test does it once for all starts.
    skipCheck: true,
  });
}

/** The schema as text, sorted, as it is committed. */
export function schemaText(): string {
  return `${printSchema(lexicographicSortSchema(buildSchema()))}\n`;
}
