import {
  countries,
  municipalities,
  namedPartners,
  type ProgrammeDefinition,
  programmes,
  seatCountries,
} from '@kolo/reference-data';
import type { Client } from 'pg';
import { insertPartners } from './partners.queries.ts';
import {
  upsertComponents,
  upsertCountries,
  upsertFunding,
  upsertMunicipalities,
  upsertProgrammeScopes,
  upsertProgrammes,
  upsertResults,
} from './reference-data.queries.ts';

/**
 * Brings the countries, municipalities, named partners and programmes of `@kolo/reference-data` into the database, in
 * one transaction; what is already as the package says stays untouched. The client bypasses row-level security.
 */
export async function seedReferenceData(client: Client): Promise<void> {
  await client.query('begin');
  try {
    await upsertCountries(client, [...countries, ...seatCountries]);
    await upsertMunicipalities(client, municipalities);
    const partnerIds = await insertPartners(client, namedPartners.map(partnerRow));
    await upsertProgrammes(
      client,
      programmes.map((programme) => programmeRow(programme, partnerIds)),
    );
    await upsertProgrammeScopes(
      client,
      programmes.map((programme) => scopesOf(programme, partnerIds)),
    );
    await upsertComponents(client, programmes.flatMap(componentRows));
    await upsertResults(client, programmes.flatMap(resultRows));
    await upsertFunding(client, programmes.flatMap(fundingRows));
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

function partnerRow({ name, shortName, kind, countryCode, activeIn }: (typeof namedPartners)[number]) {
  return { name, short_name: shortName, kind, country_code: countryCode, active_in: activeIn };
}

function programmeRow(programme: ProgrammeDefinition, partnerIds: ReadonlyMap<string, string>) {
  return {
    code: programme.code,
    name: programme.name,
    objective: [programme.objective, ...programme.specificObjectives].join('\n'),
    donor_id: partnerIds.get(programme.donor.name),
    lead_agency_id: partnerIds.get(programme.leadAgency.name),
    starts_on: programme.startsOn,
    ends_on: programme.endsOn,
    target_groups: programme.targetGroups,
    retention_months: programme.retentionMonths,
  };
}

function scopesOf(programme: ProgrammeDefinition, partnerIds: ReadonlyMap<string, string>) {
  return {
    code: programme.code,
    countries: programme.countryCodes,
    municipalities: programme.municipalityCodes,
    partners: [programme.leadAgency, ...programme.partners].map(({ name }) => partnerIds.get(name)),
  };
}

function componentRows({ code: programme_code, components }: ProgrammeDefinition) {
  return components.map(({ code, name }) => ({ programme_code, code, name }));
}

function resultRows({ code: programme_code, results }: ProgrammeDefinition) {
  return results.map(({ code, componentCode, statement, target, unit, countryCodes }) => ({
    programme_code,
    code,
    component_code: componentCode,
    statement,
    target,
    unit,
    country_codes: countryCodes,
  }));
}

function fundingRows({ code: programme_code, funding }: ProgrammeDefinition) {
  return funding.map(({ countryCode, source, amount, currency }) => ({
    programme_code,
    country_code: countryCode,
    source,
    amount,
    currency,
  }));
}
