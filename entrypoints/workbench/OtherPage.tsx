import { CalendarRoute } from './CalendarRoute.tsx';
import { ExportRoute } from './ExportRoute.tsx';
import { ImportRoute } from './ImportRoute.tsx';
import { JournalRoute } from './JournalRoute.tsx';
import { PacksRoute } from './PacksRoute.tsx';
import { PersonRoute } from './PersonRoute.tsx';
import { PrintRoute } from './PrintRoute.tsx';
import { RecordRoute } from './RecordRoute.tsx';
import { ReviewRoute } from './ReviewRoute.tsx';
import { ReviewsRoute } from './ReviewsRoute.tsx';
import type { RouteProps } from './route-props.ts';
import { RunRoute } from './RunRoute.tsx';
import { RunsRoute } from './RunsRoute.tsx';
import { ScoresRoute } from './ScoresRoute.tsx';
import { SettingsRoute } from './SettingsRoute.tsx';
import { SheetRoute } from './sheet/SheetRoute.tsx';
import { StatsRoute } from './StatsRoute.tsx';
import { TaughtRoute } from './TaughtRoute.tsx';

/** Every page but the two lists that a window mostly begins with. */
export function OtherPage(props: RouteProps) {
  const { page, id } = props.route;
  switch (page) {
    case 'people':
      return <PersonRoute {...props} id={id ?? ''} />;
    case 'records':
      return <RecordRoute {...props} id={id ?? ''} />;
    case 'runs':
      return id === undefined ? <RunsRoute {...props} /> : <RunRoute {...props} id={id} />;
    case 'import':
      return <ImportRoute {...props} />;
    case 'packs':
      return <PacksRoute {...props} />;
    case 'taught':
      return <TaughtRoute {...props} />;
    case 'export':
      return <ExportRoute {...props} />;
    case 'reviews':
      return id === undefined ? <ReviewsRoute {...props} /> : <ReviewRoute {...props} id={id} />;
    case 'print':
      return <PrintRoute store={props.store} id={id ?? ''} />;
    case 'sheet':
      return <SheetRoute {...props} />;
    case 'scores':
      return <ScoresRoute {...props} />;
    case 'stats':
      return <StatsRoute {...props} />;
    case 'calendar':
      return <CalendarRoute {...props} />;
    case 'journal':
      return <JournalRoute {...props} />;
    case 'settings':
      return <SettingsRoute {...props} />;
  }
}
