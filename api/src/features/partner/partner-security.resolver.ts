import 'reflect-metadata';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { notFound } from '../../platform/errors/coded-error.ts';
import { type Context, Permission, requestOf } from '../../platform/graphql/index.ts';
import { isUuid } from '../../platform/read/index.ts';
import { Partner } from './partner.entity.ts';
import { SetSecondFactorRequirementInput, SetSecondFactorRequirementPayload } from './partner-security.inputs.ts';
import { partnerTarget } from './partner-security.queries.ts';
import { setSecondFactorRequirement } from './partner-security.service.ts';

@Resolver(() => Partner)
export class PartnerSecurityResolver {
  @Mutation(() => SetSecondFactorRequirementPayload, {
    description:
      'Says whether the viewer’s own NGO or institution asks its members for a second factor; whoever has none has to enrol one first.',
  })
  @Permission('update', 'Partner')
  async setSecondFactorRequirement(
    @Arg('input', () => SetSecondFactorRequirementInput, { description: 'Which partner, and what it asks.' })
    input: SetSecondFactorRequirementInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SetSecondFactorRequirementPayload> {
    const request = requestOf(context);
    const payload = context.reader.payload<Partner>(request, Partner, 'partner', info);
    if (!isUuid(input.partnerId)) throw notFound();
    const reads = [partnerTarget(input.partnerId)];
    const asked = { request, mutation: 'setSecondFactorRequirement', input, payload, reads, additions: 0 };
    const { record, errors } = await context.writer.write(asked, (write) => setSecondFactorRequirement(write, input));
    return { partner: record, errors };
  }
}
