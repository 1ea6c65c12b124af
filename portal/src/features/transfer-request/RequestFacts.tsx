import { useLingui } from '@lingui/react/macro';
import { dayOf } from '../../shared/format/format.ts';
import { useFormat } from '../../shared/format/use-format.ts';
import { basisKindLabels } from '../../shared/vocabulary/basis-labels.ts';
import { Fact, Facts } from '../../ui/facts/Facts.tsx';
import { Panel } from '../../ui/page/Panel.tsx';
import { AnswerDue } from '../offer-tags/index.ts';
import type { ShownRequest } from './request-actions.ts';
import classes from './transfer-request.module.css';

/** What was said, by whom, on what basis, and by when an answer is due. */
export function RequestFacts({ request }: { request: ShownRequest }) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const day = (moment: string) => format.date(dayOf(new Date(moment)));
  const empty = t`Not recorded`;
  const askedOn = day(request.createdAt);
  const answeredOn = request.answeredAt && day(request.answeredAt);
  const { basis } = request;
  return (
    <Panel title={t`What is asked`}>
      <p className={classes.message}>{request.message}</p>
      <Facts>
        <Fact term={t({ message: 'From', context: 'partner' })} empty={empty}>
          {request.fromPartnerName}
        </Fact>
        <Fact term={t({ message: 'To', context: 'partner' })} empty={empty}>
          {request.toPartnerName}
        </Fact>
        <Fact term={t`Asked by`} empty={empty}>
          {t`${request.requestedByName}, ${askedOn}`}
        </Fact>
        {answeredOn && (
          <Fact term={t`Answered by`} empty={empty}>
            {t`${request.answeredByName}, ${answeredOn}`}
          </Fact>
        )}
        <Fact term={t`Answer by`} empty={empty}>
          {request.status === 'IN_PROGRESS' ? <AnswerDue on={request.dueOn} /> : format.date(request.dueOn)}
        </Fact>
        {basis && (
          <Fact term={t`Legal basis`} empty={empty}>
            {basis.expiresOn
              ? t`${i18n._(basisKindLabels[basis.kind])}, until ${format.date(basis.expiresOn)}`
              : i18n._(basisKindLabels[basis.kind])}
          </Fact>
        )}
      </Facts>
    </Panel>
  );
}
