import 'reflect-metadata';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { ChangeInput, DateScalar, PageArgs, payloadType, WriteInput } from '../../platform/graphql/index.ts';
import { NationalIdInput } from '../person/index.ts';
import { SubjectRequest } from './subject-request.entity.ts';
import { RequestRefusal, SubjectRequestKind, SubjectRequestState } from './subject-request.vocabulary.ts';

@InputType({ description: 'Which requests; what is left out does not filter, an empty list matches nothing.' })
export class SubjectRequestFilter {
  @Field(() => [SubjectRequestState], { nullable: true, description: 'In one of these states.' })
  states?: SubjectRequestState[] | null;

  @Field(() => [SubjectRequestKind], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: SubjectRequestKind[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Those that have ended, or those that have not.' })
  ended?: boolean | null;
}

@ArgsType()
export class SubjectRequestsArgs extends PageArgs {
  @Field(() => SubjectRequestFilter, { nullable: true, description: 'Which requests; all where left out.' })
  filter?: SubjectRequestFilter | null;
}

@InputType({ description: 'A request of a person under the GDPR. No names: the reference is the officer’s own.' })
export class CreateSubjectRequestInput extends WriteInput {
  @Field(() => SubjectRequestKind, { description: 'What is asked for.' })
  kind!: SubjectRequestKind;

  @Field(() => DateScalar, { description: 'The day on which it came in; not in the future.' })
  receivedOn!: string;

  @Field(() => ID, { nullable: true, description: 'The one partner that it is about; all where left out.' })
  aboutPartnerId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The officer’s own reference, for example the number of a letter; up to 200 characters.',
  })
  reference?: string | null;
}

@InputType({
  description:
    'Exact identifiers as the request gives them: one of pseudonym, national id, or full name and birth date. They are not kept.',
})
export class FindSubjectInput extends WriteInput {
  @Field(() => ID, { description: 'The request, which must not have ended.' })
  subjectRequestId!: string;

  @Field(() => String, { nullable: true, description: 'The pseudonym.' })
  pseudonym?: string | null;

  @Field(() => NationalIdInput, { nullable: true, description: 'The national id.' })
  nationalId?: NationalIdInput | null;

  @Field(() => String, { nullable: true, description: 'First name in any script; with last name and birth date.' })
  firstName?: string | null;

  @Field(() => String, { nullable: true, description: 'Last name in any script.' })
  lastName?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Birth date, which has to be recorded to the day.' })
  birthDate?: string | null;
}

@InputType({ description: 'A request that is met or refused.' })
export class EndSubjectRequestInput extends ChangeInput {
  @Field(() => ID, { description: 'The request.' })
  subjectRequestId!: string;

  @Field(() => RequestRefusal, { nullable: true, description: 'Why it is refused; where left out it is met.' })
  refusal?: RequestRefusal | null;
}

export const CreateSubjectRequestPayload = payloadType('createSubjectRequest', 'subjectRequest', () => SubjectRequest);
export const FindSubjectPayload = payloadType('findSubject', 'subjectRequest', () => SubjectRequest);
export const EndSubjectRequestPayload = payloadType('endSubjectRequest', 'subjectRequest', () => SubjectRequest);
