// Built beside the tests, so that they can run the command line as a process of its own.
import '../../../src/cli/main';
