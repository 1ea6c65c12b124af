import 'reflect-metadata';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Membership } from '../member/index.ts';
import { TaskKind, TaskStatus } from './case.vocabulary.ts';

export const CaseTaskDimension = { ASSIGNEE: 'assignee', KIND: 'kind', STATUS: 'status' } as const;
export type CaseTaskDimension = (typeof CaseTaskDimension)[keyof typeof CaseTaskDimension];

registerEnumType(CaseTaskDimension, {
  name: 'CaseTaskDimension',
  description: 'What tasks can be counted by.',
  valuesConfig: {
    ASSIGNEE: { description: 'The member who is to do them.' },
    KIND: { description: 'What kind they are.' },
    STATUS: { description: 'Where they stand.' },
  },
});

@ObjectType({
  description: 'How many tasks share the values of the dimensions asked for; the others are null.',
  simpleResolvers: true,
})
export class CaseTaskCount {
  @Field(() => Int, { description: 'Number of tasks that the viewer may see.' })
  count!: number;

  @Field(() => Membership, {
    nullable: true,
    description: 'Who is to do them, where counted by it; null for those whose member is hidden from the viewer.',
  })
  assignee?: Membership;

  @Field(() => TaskKind, { nullable: true, description: 'The kind, where counted by it.' })
  kind?: TaskKind;

  @Field(() => TaskStatus, { nullable: true, description: 'Where they stand, where counted by it.' })
  status?: TaskStatus;
}
