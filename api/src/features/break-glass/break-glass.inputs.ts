import 'reflect-metadata';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { ChangeInput, connectionType, PageArgs, payloadType, WriteInput } from '../../platform/graphql/index.ts';
import { BreakGlass } from './break-glass.entity.ts';

@InputType({ description: 'The opening of who one person is, in an emergency, for three hours.' })
export class BreakGlassInput extends WriteInput {
  @Field(() => ID, { description: 'The person: of an NGO of the coordinator’s countries, found by pseudonym.' })
  personId!: string;

  @Field(() => String, {
    description:
      'Why, in 20 visible characters at least and 1,000 at most; the partner’s managers and the data protection officer read it.',
  })
  reason!: string;
}

@InputType({ description: 'The end of what a broken glass opens, before its time.' })
export class EndBrokenGlassInput extends ChangeInput {
  @Field(() => ID, { description: 'The broken glass.' })
  brokenGlassId!: string;
}

export const BreakGlassConnection = connectionType('BreakGlass', () => BreakGlass);
export const BreakGlassPayload = payloadType('breakGlass', 'brokenGlass', () => BreakGlass);
export const EndBrokenGlassPayload = payloadType('endBrokenGlass', 'brokenGlass', () => BreakGlass);

@InputType({ description: 'Which broken glasses; what is left out does not filter, an empty list matches nothing.' })
export class BreakGlassFilter {
  @Field(() => ID, { nullable: true, description: 'Of this person; only of one that the viewer may see.' })
  personId?: string | null;

  @Field(() => String, { nullable: true, description: 'Of the record with this pseudonym.' })
  pseudonym?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Of persons of one of these partners.' })
  partnerIds?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'True for those open now, false for those that are over.' })
  open?: boolean | null;
}

@ArgsType()
export class BrokenGlassesArgs extends PageArgs {
  @Field(() => BreakGlassFilter, {
    nullable: true,
    description: 'Which broken glasses; all that the viewer may see where left out.',
  })
  filter?: BreakGlassFilter | null;
}
