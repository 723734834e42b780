import { Redirect, Route, Switch } from 'wouter';
import { Board } from '../health/board/Board.tsx';
import { later } from './later.tsx';
import { NotFound } from './NotFound.tsx';

const BundlePage = later(async () => (await import('../bundle/BundlePage.tsx')).BundlePage);
const CataloguePage = later(
  async () => (await import('../catalogue/CataloguePage.tsx')).CataloguePage,
);
const EvidencePage = later(async () => (await import('../evidence/EvidencePage.tsx')).EvidencePage);
const HandoverView = later(async () => (await import('../handover/HandoverView.tsx')).HandoverView);
const LanesView = later(async () => (await import('../health/lanes/LanesView.tsx')).LanesView);
const ServicePage = later(
  async () => (await import('../health/service/ServicePage.tsx')).ServicePage,
);
const WallChoice = later(
  async () => (await import('../health/wallboard/WallChoice.tsx')).WallChoice,
);
const IncidentList = later(
  async () => (await import('../incidents/IncidentList.tsx')).IncidentList,
);
const IncidentPage = later(
  async () => (await import('../incidents/IncidentPage.tsx')).IncidentPage,
);
const RecordingList = later(
  async () => (await import('../recordings/RecordingList.tsx')).RecordingList,
);
const RecordingPage = later(
  async () => (await import('../recordings/RecordingPage.tsx')).RecordingPage,
);
const ReportList = later(async () => (await import('../reports/ReportList.tsx')).ReportList);
const ReportPage = later(async () => (await import('../reports/ReportPage.tsx')).ReportPage);
const RunbookList = later(async () => (await import('../runbooks/RunbookList.tsx')).RunbookList);
const RunbookPage = later(async () => (await import('../runbooks/RunbookPage.tsx')).RunbookPage);
const SettingsPage = later(async () => (await import('../settings/SettingsPage.tsx')).SettingsPage);
const TriageView = later(async () => (await import('../triage/TriageView.tsx')).TriageView);

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
      <Route path="/catalogue" component={CataloguePage} />
      <Route path="/settings/:setting?">
        {({ setting }) => <SettingsPage addressed={setting ?? null} />}
      </Route>
      <Route path="/wall/choose" component={WallChoice} />
      <Route path="/bundle/:code">{({ code }) => <BundlePage key={code} code={code} />}</Route>
      <Route component={NotFound} />
    </Switch>
  );
}
