import { Button } from '@fluentui/react-components';
import { usePageStyles } from '../../components/page-styles';
import { TOOLS, usePane } from '../../state/context';

/** What is wanted now and then: each opens in this tab. */
export function ToolList() {
  const { setTab, locale } = usePane();
  const page = usePageStyles();
  const { tools } = locale.pane;
  return (
    <section className={page.section} aria-labelledby="tools">
      <h2 id="tools" className={page.subtitle}>
        {tools.title}
      </h2>
      <div className={page.row}>
        {TOOLS.map((name) => (
          <Button
            key={name}
            size="small"
            onClick={() => {
              setTab(name);
            }}
          >
            {tools.open[name]}
          </Button>
        ))}
      </div>
    </section>
  );
}
