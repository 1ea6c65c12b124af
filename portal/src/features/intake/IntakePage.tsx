import { getRouteApi } from '@tanstack/react-router';
import { NotFound } from '../../shared/not-found/NotFound.tsx';
import { PersonFormContext } from '../person-form/index.ts';
import { useViewer } from '../viewer/index.ts';
import { IntakeSteps } from './IntakeSteps.tsx';
import { useIntake } from './use-intake.ts';

const route = getRouteApi('/shell/persons/new');

/** Records a person: searches first, asks in small portions, and shows everything before it is sent. */
export function IntakePage() {
  const { ability } = useViewer();
  return ability.can('create', 'Person') ? <Steps /> : <NotFound />;
}

function Steps() {
  const { step = 'search' } = route.useSearch();
  const intake = useIntake();
  const { field, values, place } = intake;
  return (
    <PersonFormContext value={{ field, values, countryCode: place?.country.code }}>
      <IntakeSteps key={step} step={step} intake={intake} />
    </PersonFormContext>
  );
}
