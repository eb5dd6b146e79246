// Rendered by the server and taken over in the browser.
import { EventTimeline } from 'event-timeline/react';
import { useState } from 'react';

/** `list` is the server's list of the events; '' in the browser keeps what is there until the element has read its data. */
export function App({ list }) {
  const [opened, setOpened] = useState(null);
  return (
    <main>
      <h1>Talks</h1>
      <EventTimeline
        src="/talks.csv"
        timezone="Asia/Qatar"
        heading="Back to the negotiating table"
        rows={8}
        list={list}
        onTimelineSelect={({ detail }) => setOpened(detail.event?.title ?? null)}
      />
      <p id="opened">{opened ? `You opened: ${opened}` : 'Open an event.'}</p>
    </main>
  );
}
