import 'reflect-metadata';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import {
  ChangeInput,
  connectionType,
  DateScalar,
  PageArgs,
  payloadType,
  WriteInput,
} from '../../platform/graphql/index.ts';
import { WindowGroup } from '../access-window/index.ts';
import { LegalBasis } from './legal-basis.entity.ts';
import { BasisEvidence, BasisKind, BasisPurpose, BasisState, GuardianKind } from './legal-basis.vocabulary.ts';

@InputType({ description: 'On what basis something of a person may be shown to whom, and for what.' })
export class RecordLegalBasisInput extends WriteInput {
  @Field(() => ID, { description: 'The person: of the viewer’s own partner.' })
  personId!: string;

  @Field(() => BasisKind, { description: 'On what it rests.' })
  kind!: BasisKind;

  @Field(() => BasisPurpose, { description: 'What for.' })
  purpose!: BasisPurpose;

  @Field(() => ID, { description: 'To whom something may be shown: another NGO of the consortium.' })
  recipientId!: string;

  @Field(() => [WindowGroup], {
    description:
      'What may be shown beside the file itself, so never FILE; a transfer, and a request for one, need IDENTITY.',
  })
  groups!: WindowGroup[];

  @Field(() => BasisEvidence, { description: 'How it can be shown that there is a basis.' })
  evidence!: BasisEvidence;

  @Field(() => String, {
    nullable: true,
    description: 'Where the evidence is kept, or who witnessed; up to 1,000 characters.',
  })
  evidenceNote?: string | null;

  @Field(() => GuardianKind, {
    nullable: true,
    description: 'Who acted for the person, with `guardianName`; a consent of who is under 18 needs it.',
  })
  guardian?: GuardianKind | null;

  @Field(() => String, { nullable: true, description: 'Name of who acted for the person; up to 200 characters.' })
  guardianName?: string | null;

  @Field(() => DateScalar, { description: 'From which day it holds: today or an earlier one.' })
  givenOn!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day on which it holds: today or later. A consent needs one, within two years of `givenOn`.',
  })
  expiresOn?: string | null;
}

@InputType({ description: 'A consent that a person withdrew, or another basis that has ended.' })
export class WithdrawLegalBasisInput extends ChangeInput {
  @Field(() => ID, { description: 'The basis.' })
  legalBasisId!: string;

  @Field(() => DateScalar, {
    description: 'The day on which it was withdrawn or ended: today or earlier, not before it was given.',
  })
  withdrawnOn!: string;
}

export const RecordLegalBasisPayload = payloadType('recordLegalBasis', 'legalBasis', () => LegalBasis);
export const WithdrawLegalBasisPayload = payloadType('withdrawLegalBasis', 'legalBasis', () => LegalBasis);
export const LegalBasisConnection = connectionType('LegalBasis', () => LegalBasis);

@InputType({ description: 'Which legal bases; what is left out does not filter, an empty list matches nothing.' })
export class LegalBasisFilter {
  @Field(() => ID, { nullable: true, description: 'Of this person.' })
  personId?: string | null;

  @Field(() => [ID], { nullable: true, description: 'To one of these partners.' })
  recipientIds?: string[] | null;

  @Field(() => [BasisPurpose], { nullable: true, description: 'For one of these purposes.' })
  purposes?: BasisPurpose[] | null;

  @Field(() => [BasisState], { nullable: true, description: 'Standing so today.' })
  states?: BasisState[] | null;
}

@ArgsType()
export class LegalBasesArgs extends PageArgs {
  @Field(() => LegalBasisFilter, { nullable: true, description: 'Which legal bases; all where left out.' })
  filter?: LegalBasisFilter | null;
}
