// Builds the add-in into dist/: manifest.xml, taskpane.html, functions.js, functions.json, help.html, assets/, licences.
//   npm run build                                        for development, at https://localhost:3000
//   npm run build -- --env baseUrl=https://host/path     for production, at that address
//   npm run build -- --env namespace=S106REG             with other names, for a pilot beside the first add-in
//   npm run build -- --env sourceMaps                    with source maps, which hold the whole source
//   npm run build -- --env quick                         for a trial, in half the time: neither made small nor weighed
//   npm run build -- --output-path DIR                   into another folder
require('tsx/cjs'); // the scripts that make manifest, metadata and help are TypeScript
const path = require('node:path');
const { readFileSync } = require('node:fs');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const LicencePlugin = require('webpack-license-plugin');
const CssPlugin = require('mini-css-extract-plugin');
const { DefinePlugin, WebpackError } = require('webpack');
const { gzipSync } = require('node:zlib');

/** Emits what is made from one definition elsewhere: the manifest, the metadata and the help page. */
class AddInFiles {
  constructor(baseUrl) {
    this.baseUrl = baseUrl;
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('AddInFiles', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: 'AddInFiles', stage }, async () => {
        const { addInFiles } = require('./scripts/addin-files.ts');
        const manifest = readFileSync(path.join(__dirname, 'manifest.xml'), 'utf8');
        const files = await addInFiles(manifest, this.baseUrl);
        for (const [name, content] of files) compilation.emitAsset(name, new sources.RawSource(content));
      });
    });
  }
}

/** Writes Fluent's themes into the pane's style sheet: as a style sheet they need no code, and hold only what is used. */
class Themes {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('Themes', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_TRANSFER; // what minimising drops is not used
      compilation.hooks.processAssets.tap({ name: 'Themes', stage }, (assets) => {
        const { themeCss } = require('./scripts/theme-css.ts');
        const text = Object.keys(assets).filter((file) => /\.(js|css)$/.test(file));
        const theme = themeCss(text.map((file) => assets[file].source()).join('\n'));
        compilation.updateAsset('pane.css', (css) => new sources.ConcatSource(theme, css));
      });
    });
  }
}

/** The most that the files may weigh, gzipped, in bytes; more fails the build. docs/decisions/0021-two-files.md says why. */
const BUDGETS = {
  'functions.js': 45_000,
  'functions-more.js': 226_000,
};

/** What the page fetches until Home shows (docs/decisions/0022-rooms.md), beside functions-more.js, which it fetches for the cells as well. */
const FIRST_LOAD_BUDGET = 132_100;

const OPTIMIZATION = {
  // Pages stay as they are written: a person may read them, and a test compares them.
  minimize: {
    html: false,
    // A function that is used once would be written where it is used, and there be made anew at each call: for each row of a sheet.
    javascript: { compress: { passes: 2, reduce_funcs: false } },
  },
  mangleExports: 'size',
  splitChunks: {
    cacheGroups: {
      // What two rooms of the pane need is in one file, so that no module is fetched twice.
      rooms: {
        name: 'rooms-shared',
        test: /[\\/]src[\\/]/,
        chunks: 'async',
        minChunks: 2,
        enforce: true,
      },
    },
  },
};

/** Comments go, and no more: names and statements stay as they are. */
const QUICK = { ...OPTIMIZATION.minimize, javascript: { compress: false, mangle: false } };

class Budgets {
  apply(compiler) {
    const { Compilation } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('Budgets', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      const hold = (name, bytes, most) => {
        if (bytes <= most) return;
        const message = `${name} weighs ${bytes} bytes gzipped; its budget is ${most}.`;
        compilation.errors.push(new WebpackError(message));
      };
      compilation.hooks.processAssets.tap({ name: 'Budgets', stage }, (assets) => {
        const weigh = (file) => gzipSync(assets[file].buffer(), { level: 9 }).length;
        for (const [file, most] of Object.entries(BUDGETS)) hold(file, weigh(file), most);
        const groups = ['functions', 'taskpane', 'pane'].map((name) =>
          compilation.namedChunkGroups.get(name),
        );
        const files = new Set(groups.flatMap((group) => group.getFiles()).filter((file) => assets[file]));
        const all = [...files].filter((file) => /\.(js|css)$/.test(file));
        const bytes = all.map(weigh).reduce((sum, one) => sum + one, 0);
        hold(`The pane's first load (${all.join(', ')})`, bytes, FIRST_LOAD_BUDGET);
      });
    });
  }
}

/**
 * No file of the page may hold a module that another has. The worker has files of its own; taskpane.js and
 * functions-more.js come in either order, so each has the little that both need.
 */
class OnceOnly {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('OnceOnly', (compilation) => {
      compilation.hooks.afterOptimizeChunks.tap('OnceOnly', (chunks) => {
        const page = [...chunks].filter(({ name }) => name !== 'file-worker' && name !== 'taskpane');
        for (const module of compilation.modules) {
          const of = page.filter((chunk) => compilation.chunkGraph.isModuleInChunk(module, chunk));
          if (of.length < 2 || !module.resource) continue;
          const names = of.map(({ name, id }) => name ?? id).join(', ');
          const message = `${path.relative(__dirname, module.resource)} is in more than one file: ${names}.`;
          compilation.errors.push(new WebpackError(message));
        }
      });
    });
  }
}

/** What dist/ holds of packages beside their modules: webpack's runtime in every file, the tokens' values in pane.css. */
const OF_NO_MODULE = ['webpack', '@fluentui/tokens'].map((name) =>
  path.dirname(require.resolve(`${name}/package.json`)),
);

module.exports = (env = {}) => {
  try {
    return configFor(env);
  } catch (error) {
    console.error(error.message); // what the command line gave will not do: no trace of the code is needed
    process.exit(1);
  }
};

function configFor(env) {
  // Before any script is loaded: all of them take the namespace from src/namespace.ts, as the bundle does.
  if (env.namespace !== undefined) globalThis.BUILD_NAMESPACE = String(env.namespace);
  const { checkNamespace } = require('./scripts/check-namespace.ts');
  const { NAMESPACE } = require('./src/namespace.ts');
  checkNamespace(NAMESPACE);
  const { thirdPartyNotices } = require('./scripts/third-party-notices.ts');
  return {
    mode: 'production',
    target: ['web', 'es2020'],
    entry: {
      // Self-contained: with no more than a global CustomFunctions it gives every figure of a plain register.
      functions: './src/functions/functions.ts',
      // What a plain figure does without. Loaded after it into the same global, it associates the other functions.
      'functions-more': {
        import: ['./src/taskpane/pane-chunk.ts', './src/functions/functions-more.ts'],
        dependOn: 'functions',
      },
      // The pane shares the functions' modules, as it shares their page and runtime; its screens are a lazy chunk.
      taskpane: { import: './src/taskpane/taskpane.ts', dependOn: 'functions' },
      // The worker that reads files; it loads nothing else.
      'file-worker': './src/taskpane/check/file-worker.ts',
    },
    output: {
      path: path.join(__dirname, 'dist'),
      filename: '[name].js',
      chunkFilename: '[name].js',
      // functions.js has to load where there is no page: it may not look for its own address, nor for `self`.
      publicPath: '',
      globalObject: 'globalThis',
      // Two add-ins may share an origin, and in the workbench a page.
      uniqueName: `s106-${NAMESPACE}`,
      clean: true,
      // Every file is written anew, so that its time tells `npm start` when the add-in was last built.
      compareBeforeEmit: false,
    },
    resolve: { extensions: ['.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          loader: 'ts-loader',
          options: { transpileOnly: true, compilerOptions: { noEmit: false } },
        },
        { test: /\.css$/, use: [CssPlugin.loader, { loader: 'css-loader', options: { url: false } }] },
        { test: /\.svg$/, type: 'asset/source' },
      ],
    },
    optimization: env.quick ? { ...OPTIMIZATION, minimize: QUICK } : OPTIMIZATION,
    devtool: env.sourceMaps ? 'source-map' : false,
    performance: { hints: false },
    plugins: [
      new DefinePlugin({ BUILD_NAMESPACE: JSON.stringify(NAMESPACE) }),
      new CssPlugin({ filename: '[name].css' }),
      new HtmlPlugin({
        template: './src/taskpane/taskpane.html',
        filename: 'taskpane.html',
        chunks: ['functions', 'taskpane'],
        chunksSortMode: 'manual',
        scriptLoading: 'blocking',
        inject: 'body',
        minify: false,
      }),
      new CopyPlugin({ patterns: [{ from: 'assets/*.png', to: 'assets/[name][ext]' }] }),
      new LicencePlugin({
        outputFilename: 'third-party.json',
        includeNoticeText: true,
        includePackages: () => OF_NO_MODULE,
        additionalFiles: { 'THIRD-PARTY-NOTICES.txt': thirdPartyNotices },
      }),
      new AddInFiles(env.baseUrl),
      new Themes(),
      ...(env.quick ? [] : [new Budgets()]),
      new OnceOnly(),
    ],
    stats: 'errors-warnings',
  };
}
