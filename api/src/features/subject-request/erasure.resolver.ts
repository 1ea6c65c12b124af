import 'reflect-metadata';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { notFound } from '../../platform/errors/coded-error.ts';
import { type Context, type PayloadOf, Permission, requestOf } from '../../platform/graphql/index.ts';
import { isUuid } from '../../platform/read/index.ts';
import { ErasePersonInput, ErasePersonPayload, ErasurePreview } from './erasure.inputs.ts';
import { erasurePreview, previewFrom } from './erasure.queries.ts';
import { erasePerson, previewOf } from './erasure.service.ts';
import { PersonErasure } from './person-erasure.entity.ts';
import { foundTarget } from './subject-request-person.queries.ts';

@Resolver(() => PersonErasure)
export class ErasureResolver {
  @Query(() => ErasurePreview, {
    description:
      'What erasing a record that was found would do: which fields are emptied, what stays, what stands against it.',
  })
  @Permission('read', 'PersonErasure')
  async erasurePreview(
    @Arg('id', () => ID, { description: 'Identifier of the record that was found for a request.' }) id: string,
    @Ctx() context: Context,
  ): Promise<ErasurePreview> {
    if (!isUuid(id)) throw notFound();
    const found = previewFrom(await context.reader.rows(requestOf(context), erasurePreview(id)));
    if (found === null) throw notFound();
    return previewOf(found);
  }

  @Mutation(() => ErasePersonPayload, {
    description: 'Erases a person for their request: nothing that identifies them is kept. It cannot be undone.',
  })
  @Permission('create', 'PersonErasure')
  async erasePerson(
    @Arg('input', () => ErasePersonInput, { description: 'Who, and why.' }) input: ErasePersonInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PayloadOf<'personErasure', PersonErasure>> {
    const request = requestOf(context);
    const payload = context.reader.payload<PersonErasure>(request, PersonErasure, 'personErasure', info);
    const { subjectRequestPersonId } = input;
    if (!isUuid(subjectRequestPersonId)) throw notFound();
    const reads = [foundTarget(subjectRequestPersonId), erasurePreview(subjectRequestPersonId)];
    const asked = { request, mutation: 'erasePerson', input, payload, reads };
    const { record, errors } = await context.writer.write(asked, (write) => erasePerson(write, input));
    return { personErasure: record, errors };
  }
}
