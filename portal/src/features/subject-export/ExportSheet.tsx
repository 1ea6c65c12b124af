import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Checkbox } from '@mantine/core';
import { IconAlertTriangle, IconDownload, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { downloadText } from '../../shared/csv/csv.ts';
import { useFormat } from '../../shared/format/use-format.ts';
import { fieldLabels } from '../../shared/vocabulary/field-labels.ts';
import { auditActionLabels } from '../../shared/vocabulary/protection-labels.ts';
import { recordLabels } from '../../shared/vocabulary/record-labels.ts';
import { Page } from '../../ui/page/Page.tsx';
import { Panel } from '../../ui/page/Panel.tsx';
import classes from './export.module.css';
import { type ExportedRecord, fieldsOf, fileOf, mayNameOthers, type SubjectExportContent } from './subject-export.ts';
import { useNamedThings } from './use-named-things.ts';
import { nameOfCode, valueLabel } from './value-labels.ts';

interface ExportSheetProps {
  readonly content: SubjectExportContent;
  onClose(): void;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T/;

/** All that is kept about a person, to be looked through, printed and handed over. It is in this tab only. */
export function ExportSheet({ content, onClose }: ExportSheetProps) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const named = useNamedThings(content);
  const [leftOut, setLeftOut] = useState<ReadonlySet<ExportedRecord>>(new Set());
  const sections = Object.entries(content.records).filter(([, rows]) => rows.length > 0);
  const flagged = sections.flatMap(([, rows]) => rows).filter(mayNameOthers).length;
  const toggle = (row: ExportedRecord) => {
    const next = new Set(leftOut);
    if (!next.delete(row)) next.add(row);
    setLeftOut(next);
  };
  const nameOf = (field: string) => {
    const label = fieldLabels[field];
    return label ? i18n._(label) : field.replaceAll('_', ' ');
  };
  const say = (subject: string) => (field: string, value: string) => {
    if (DAY.test(value)) return format.date(value);
    if (MOMENT.test(value)) return format.moment(value);
    if (value === 'true' || value === 'false') return value === 'true' ? t`Yes` : t`No`;
    if (field === 'field') return nameOf(value);
    const label = valueLabel(subject, field, value);
    return label ? i18n._(label) : (nameOfCode(field, value, named) ?? value);
  };
  const actions = Object.entries(auditActionLabels);
  return (
    <Page
      title={t`Export of ${content.pseudonym}`}
      lead={
        <Trans>
          All that {content.partner} keeps about this person, made {format.moment(content.madeAt)}.
        </Trans>
      }
      actions={
        <>
          <Button
            size="xs"
            leftSection={<IconDownload size={15} aria-hidden="true" />}
            onClick={() => downloadText(`kolo-${content.pseudonym}.json`, fileOf(content, leftOut))}
          >
            <Trans>Download as JSON</Trans>
          </Button>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPrinter size={15} aria-hidden="true" />}
            onClick={() => window.print()}
          >
            <Trans>Print</Trans>
          </Button>
          <Button size="xs" variant="subtle" onClick={onClose}>
            <Trans>Close the export</Trans>
          </Button>
        </>
      }
    >
      {flagged > 0 && (
        <p className={`${classes.hint} no-print`}>
          <IconAlertTriangle size={17} aria-hidden="true" />
          <span>
            <Plural
              value={flagged}
              one="# text may name somebody else. Read it, and leave it out where it would harm them."
              other="# texts may name somebody else. Read them, and leave out those that would harm them."
            />
          </span>
        </p>
      )}
      {content.convictions && (
        <p className={classes.quiet}>
          <Trans>Data on convictions are recorded too. The data protection officer answers for them.</Trans>
        </p>
      )}
      <div className={classes.sections}>
        {sections.map(([subject, rows]) => {
          const label = recordLabels[subject];
          return (
            <Panel key={subject} title={label ? i18n._(label) : subject}>
              {rows.map((row, place) => (
                <div
                  // biome-ignore lint/suspicious/noArrayIndexKey: the rows of an export never change places.
                  key={place}
                  className={leftOut.has(row) ? `${classes.row} no-print` : classes.row}
                  data-left-out={leftOut.has(row) || undefined}
                >
                  <dl className={classes.fields}>
                    {fieldsOf(row, say(subject)).map(([name, value]) => (
                      <div key={name}>
                        <dt>{nameOf(name)}</dt>
                        <dd>{value}</dd>
                      </div>
                    ))}
                  </dl>
                  {mayNameOthers(row) && (
                    <Checkbox
                      size="xs"
                      className="no-print"
                      label={t`May name somebody else: leave it out`}
                      checked={leftOut.has(row)}
                      onChange={() => toggle(row)}
                    />
                  )}
                </div>
              ))}
            </Panel>
          );
        })}
        <Panel title={t`When it was read`}>
          <ul className={classes.reads}>
            {content.readBy.map(({ at, action, operation, fieldGroups }) => {
              const label = actions.find(([code]) => code === action.toUpperCase())?.[1];
              return (
                <li key={`${at} ${operation}`}>
                  {format.moment(at)} · {label ? i18n._(label) : action} · {operation}{' '}
                  <span className={classes.quiet}>{fieldGroups.join(', ')}</span>
                </li>
              );
            })}
          </ul>
        </Panel>
      </div>
    </Page>
  );
}
