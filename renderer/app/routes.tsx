import { Redirect, Route, Switch } from 'wouter';
import { EvidencePage } from '../evidence/EvidencePage.tsx';
import { HandoverView } from '../handover/HandoverView.tsx';
import { Board } from '../health/board/Board.tsx';
import { LanesView } from '../health/lanes/LanesView.tsx';
import { ServicePage } from '../health/service/ServicePage.tsx';
import { IncidentList } from '../incidents/IncidentList.tsx';
import { IncidentPage } from '../incidents/IncidentPage.tsx';
import { RecordingList } from '../recordings/RecordingList.tsx';
import { RecordingPage } from '../recordings/RecordingPage.tsx';
import { ReportList } from '../reports/ReportList.tsx';
import { ReportPage } from '../reports/ReportPage.tsx';
import { RunbookList } from '../runbooks/RunbookList.tsx';
import { RunbookPage } from '../runbooks/RunbookPage.tsx';
import { SettingsPage } from '../settings/SettingsPage.tsx';
import { TriageView } from '../triage/TriageView.tsx';
import { NotFound } from './NotFound.tsx';

/** Which address shows which view. A view of another thing is a new view: nothing is carried over. */
export function Routes() {
  return (
    <Switch>
      <Route path="/">
        <Redirect to="/board" replace />
      </Route>
      <Route path="/board" component={Board} />
      <Route path="/lanes" component={LanesView} />
      <Route path="/services/:id">{({ id }) => <ServicePage key={id} id={id} />}</Route>
      <Route path="/incidents" component={IncidentList} />
      <Route path="/incidents/:id">{({ id }) => <IncidentPage key={id} id={id} />}</Route>
      <Route path="/incidents/:id/evidence">{({ id }) => <EvidencePage key={id} id={id} />}</Route>
      <Route path="/runbooks" component={RunbookList} />
      <Route path="/runbooks/:id">{({ id }) => <RunbookPage key={id} id={id} />}</Route>
      <Route path="/recordings" component={RecordingList} />
      <Route path="/recordings/:id">{({ id }) => <RecordingPage key={id} id={id} />}</Route>
      <Route path="/reports" component={ReportList} />
      <Route path="/reports/:incident">
        {({ incident }) => <ReportPage key={incident.split('?')[0]} address={incident} />}
      </Route>
      <Route path="/triage" component={TriageView} />
      <Route path="/handover" component={HandoverView} />
      <Route path="/settings" component={SettingsPage} />
      <Route component={NotFound} />
    </Switch>
  );
}
