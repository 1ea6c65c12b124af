import type { PartnerDefinition } from './programme.ts';

export const germanGovernment: PartnerDefinition = {
  name: 'German Government',
  shortName: 'German Government',
  kind: 'donor',
  countryCode: 'DE',
  activeIn: ['DE'],
};

export const help: PartnerDefinition = {
  name: 'Help – Hilfe zur Selbsthilfe e.V.',
  shortName: 'Help',
  kind: 'lead_agency',
  countryCode: 'DE',
  activeIn: ['DE', 'RS', 'XK', 'BA', 'ME'],
};

export const institutionNis: PartnerDefinition = {
  name: 'Kazneno-popravni zavod u Nišu',
  shortName: 'KPZ Niš',
  kind: 'correctional_institution',
  countryCode: 'RS',
  activeIn: ['RS'],
};

export const institutionSremskaMitrovica: PartnerDefinition = {
  name: 'Kazneno-popravni zavod u Sremskoj Mitrovici',
  shortName: 'KPZ Sremska Mitrovica',
  kind: 'correctional_institution',
  countryCode: 'RS',
  activeIn: ['RS'],
};

export const juvenileHomeKrusevac: PartnerDefinition = {
  name: 'Vaspitno-popravni dom u Kruševcu',
  shortName: 'VPD Kruševac',
  kind: 'correctional_institution',
  countryCode: 'RS',
  activeIn: ['RS'],
};
