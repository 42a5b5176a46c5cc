import { makeStyles } from '@fluentui/react-components';

/** Fields of the form, each below the next. */
export const useFieldStyles = makeStyles({
  field: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  input: { minWidth: 0, width: '100%' },
});
