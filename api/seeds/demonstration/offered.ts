import type { OfferOutcomeCode, ServiceCode, TransitionStatusCode, WindowGroupCode } from '@kolo/reference-data';

/** Ends every summary and reason of the demonstration. */
const mark = '[synthetic record]';

/** Something that one partner of the demonstration has offered another, and how far it has come. */
export interface OfferedScene {
  /** Handles of the two partners. */
  readonly from: string;
  readonly to: string;
  /** Null for a transfer. */
  readonly service: ServiceCode | null;
  readonly purpose: string;
  readonly summary: string;
  readonly groups: readonly WindowGroupCode[];
  /** In how many days an answer is due. */
  readonly dueIn: number;
  readonly reportsNotes?: boolean;
  /** The steps after the offer, in their order. */
  readonly steps: readonly SceneStep[];
  /** Notes of the giver's and of the receiver's, where it was accepted. */
  readonly notes?: readonly { readonly by: 'giver' | 'receiver'; readonly body: string }[];
}

/** One step, with the reason or the outcome that it takes; nobody makes an offer expire. */
export interface SceneStep {
  readonly status: TransitionStatusCode;
  readonly by: 'giver' | 'receiver' | 'nobody';
  readonly reason?: string;
  readonly outcome?: OfferOutcomeCode;
}

const accepted: SceneStep = { status: 'accepted', by: 'receiver' };

/** Offers in each status, most of them of the partners whose members can sign in. No text names a person. */
export const offeredScenes: readonly OfferedScene[] = [
  {
    from: 'prishtine',
    to: 'leskovac',
    service: 'identity_documents',
    purpose: 'Birth certificate from a Serbian register',
    summary: `Born in Leskovac, lives in Prishtinë now. Needs a birth certificate to register a business. ${mark}`,
    groups: ['identity'],
    dueIn: 3,
    steps: [],
  },
  {
    from: 'nis',
    to: 'leskovac',
    service: 'vocational_training',
    purpose: 'Место на курсу за вариоце',
    summary: `Мотивисана особа, завршена основна школа, може да путује сваког дана. ${mark}`,
    groups: ['identity', 'plan'],
    dueIn: 9,
    steps: [],
  },
  {
    from: 'vares',
    to: 'leskovac',
    service: null,
    purpose: 'Preseljenje u Leskovac',
    summary: `Porodica se seli u Leskovac, plan je započet i treba da se nastavi. ${mark}`,
    groups: ['identity', 'plan', 'notes'],
    dueIn: 12,
    steps: [],
  },
  {
    from: 'leskovac',
    to: 'prishtine',
    service: 'legal_aid',
    purpose: 'Savet o boravku i radnoj dozvoli',
    summary: `Rad na građevini je ponuđen za proleće, papiri nisu sređeni. ${mark}`,
    groups: ['identity'],
    dueIn: 14,
    steps: [],
  },
  {
    from: 'leskovac',
    to: 'nis',
    service: 'psychosocial_support',
    purpose: 'Savetovanje dok traje obuka',
    summary: `Obuka je počela, potrebna je podrška dva puta mesečno. ${mark}`,
    groups: ['identity', 'plan'],
    dueIn: 7,
    reportsNotes: true,
    steps: [accepted],
    notes: [
      { by: 'giver', body: `Najbolje posle 16 časova, zbog smena. ${mark}` },
      { by: 'receiver', body: `Prvi razgovor je održan, sledeći je za dve nedelje. ${mark}` },
    ],
  },
  {
    from: 'nis',
    to: 'leskovac',
    service: 'business_support',
    purpose: 'Procena opreme za pekaru',
    summary: `Mala pekara, potrebna je procena pre nabavke peći. ${mark}`,
    groups: ['identity', 'plan', 'notes'],
    dueIn: 10,
    steps: [accepted],
  },
  {
    from: 'niksic',
    to: 'leskovac',
    service: 'family_support',
    purpose: 'Posjeta porodici',
    summary: `Porodica živi u okolini Leskovca i nije bila u kontaktu dvije godine. ${mark}`,
    groups: ['identity'],
    dueIn: 6,
    steps: [accepted, { status: 'done', by: 'receiver', outcome: 'provided', reason: `Posjeta je obavljena. ${mark}` }],
  },
  {
    from: 'leskovac',
    to: 'vares',
    service: 'housing',
    purpose: 'Smeštaj tokom sezonskog rada',
    summary: `Sezonski rad u okolini Vareša od maja do septembra. ${mark}`,
    groups: ['identity'],
    dueIn: 5,
    steps: [{ status: 'rejected', by: 'receiver', reason: `Nemamo slobodnih mjesta prije juna. ${mark}` }],
  },
  {
    from: 'leskovac',
    to: 'nis',
    service: 'employment',
    purpose: 'Posredovanje kod poslodavca',
    summary: `Traži posao u magacinu, ima vozačku dozvolu. ${mark}`,
    groups: ['identity'],
    dueIn: 8,
    steps: [{ status: 'revoked', by: 'giver', reason: `Posao je u međuvremenu nađen. ${mark}` }],
  },
  {
    from: 'prishtine',
    to: 'vares',
    service: 'education',
    purpose: 'Literacy course in Bosnian',
    summary: `Lives with relatives in Vareš for the winter. ${mark}`,
    groups: ['identity'],
    dueIn: 0,
    steps: [{ status: 'expired', by: 'nobody' }],
  },
];
