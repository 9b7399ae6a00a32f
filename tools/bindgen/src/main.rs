//! Makes the JavaScript glue and its types from a compiled core.
//!
//! The usual command line tool does the same, but is installed apart from the project and drifts from
//! its version; this one is pinned by `Cargo.lock`.

use std::{env, process::ExitCode};

use wasm_bindgen_cli_support::Bindgen;

fn main() -> ExitCode {
    let mut arguments = env::args_os().skip(1);
    let (Some(input), Some(folder), None) = (arguments.next(), arguments.next(), arguments.next())
    else {
        eprintln!("usage: vendor-tco-bindgen CORE.wasm FOLDER");
        return ExitCode::from(2);
    };
    let mut generator = Bindgen::new();
    let made = generator
        .input_path(input)
        .typescript(true)
        // Without it, `init()` could not find the `.wasm` beside the glue by itself.
        .omit_default_module_path(false)
        // The page replaces a core that trapped; the glue alone can drop what it knows of the old one.
        .reset_state_function(true)
        // Only names and tool versions go: `wasm-opt` reads the enabled features from what stays.
        .remove_name_section(true)
        .remove_producers_section(true)
        .web(true)
        .and_then(|generator| generator.generate(folder));
    match made {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}
