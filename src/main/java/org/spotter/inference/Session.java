package org.spotter.inference;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtProvider;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.spotter.task.Problem;

/// An open model in ONNX Runtime. Safe to run from many threads at once; with one thread a run uses
/// the calling thread alone, which with one caller a core is faster than many threads for one
/// picture.
final class Session implements AutoCloseable {
  private final ModelCard card;
  private final OrtEnvironment environment;
  private final OrtSession session;
  private final String provider;
  private final String sentence;

  private Session(ModelCard card, Opened opened) {
    this.card = card;
    this.environment = environment();
    this.session = opened.session;
    this.provider = opened.provider;
    this.sentence = opened.sentence;
  }

  private record Opened(OrtSession session, String provider, String sentence) {}

  /// Verifies the file and opens it.
  ///
  /// @throws Problem when the file is not what its card says, cannot be opened, or CUDA was
  ///   demanded and is not there
  ///
  /// @param threads how many work on one run
  static Session open(ModelCard card, Provider provider, int threads) {
    ModelCards.verify(card);
    return new Session(card, new Opening(card, threads).open(provider));
  }

  /// `cpu` or `cuda`.
  String provider() {
    return provider;
  }

  /// Which provider is used and why.
  String sentence() {
    return sentence;
  }

  Signature signature() {
    try {
      return new Signature(slots(session.getInputInfo()), slots(session.getOutputInfo()));
    } catch (OrtException e) {
      throw failed(e);
    }
  }

  private static List<Slot> slots(Map<String, NodeInfo> infos) {
    List<Slot> slots = new ArrayList<>();
    infos.forEach((name, info) -> slots.add(slot(name, info)));
    return slots;
  }

  private static Slot slot(String name, NodeInfo info) {
    return info.getInfo() instanceof TensorInfo tensor
        ? new Slot(name, typeName(tensor), Arrays.stream(tensor.getShape()).boxed().toList())
        : new Slot(name, "no tensor", List.of());
  }

  private static String typeName(TensorInfo tensor) {
    return switch (tensor.type) {
      case FLOAT -> "float32";
      case DOUBLE -> "float64";
      default -> tensor.type.name().toLowerCase(Locale.ROOT);
    };
  }

  /// A tensor over this memory, which the caller closes and may fill again between runs.
  OnnxTensor tensor(FloatBuffer values) {
    try {
      return OnnxTensor.createTensor(environment, values, card.input().shape());
    } catch (OrtException e) {
      throw failed(e);
    }
  }

  /// Runs the model; the outputs are copies.
  Outputs run(OnnxTensor input) {
    try (OrtSession.Result result = session.run(Map.of(card.input().name(), input))) {
      List<Outputs.Tensor> tensors = new ArrayList<>();
      for (var entry : result) {
        if (entry.getValue() instanceof OnnxTensor tensor) {
          tensors.add(copy(entry.getKey(), tensor));
        }
      }
      return new Outputs(tensors);
    } catch (OrtException e) {
      throw new ModelFailure("The model " + card.name() + " failed: " + firstLine(e) + ".", e);
    }
  }

  private static Outputs.Tensor copy(String name, OnnxTensor tensor) {
    FloatBuffer buffer = tensor.getFloatBuffer();
    float[] values = new float[buffer.remaining()];
    buffer.get(values);
    return new Outputs.Tensor(
        name, Arrays.stream(tensor.getInfo().getShape()).boxed().toList(), values);
  }

  private Problem failed(OrtException e) {
    return new Problem("The model " + card.name() + " failed: " + firstLine(e) + ".", e);
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw failed(e);
    }
  }

  private static OrtEnvironment environment() {
    return OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "spotter");
  }

  private static String firstLine(OrtException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given").strip();
  }

  /// Opens a model by the provider that a person asked for.
  private record Opening(ModelCard card, int threads) {
    private static final String NO_CUDA =
        "Computed on the CPU, because this build of ONNX Runtime has no CUDA.";

    Opened open(Provider provider) {
      return switch (provider) {
        case CPU -> cpu("Computed on the CPU, as asked.");
        case CUDA -> cuda();
        case AUTO -> hasCuda() ? cudaOrCpu() : cpu(NO_CUDA);
      };
    }

    private static boolean hasCuda() {
      return OrtEnvironment.getAvailableProviders().contains(OrtProvider.CUDA);
    }

    private Opened cuda() {
      if (!hasCuda()) {
        throw new Problem(
            "CUDA was asked for, but this Spotter has an ONNX Runtime without it; put"
                + " onnxruntime_gpu in its place (see docs/models.md) or use --provider cpu.");
      }
      try {
        return onCuda();
      } catch (OrtException e) {
        throw new Problem(
            "CUDA was asked for but does not start ("
                + firstLine(e)
                + "); install a driver, CUDA and cuDNN that fit, or use --provider cpu.",
            e);
      }
    }

    private Opened cudaOrCpu() {
      try {
        return onCuda();
      } catch (OrtException e) {
        return cpu(
            "Computed on the CPU, because CUDA does not start on this machine ("
                + firstLine(e)
                + ").");
      }
    }

    private Opened onCuda() throws OrtException {
      try (OrtSession.SessionOptions options = options()) {
        options.addCUDA();
        return new Opened(create(options), "cuda", "Computed on the graphics card, with CUDA.");
      }
    }

    private Opened cpu(String sentence) {
      try (OrtSession.SessionOptions options = options()) {
        return new Opened(create(options), "cpu", sentence);
      } catch (OrtException e) {
        throw new Problem(
            "The model file "
                + card.file()
                + " cannot be opened by ONNX Runtime "
                + environment().getVersion()
                + ": "
                + firstLine(e)
                + ".",
            e);
      }
    }

    private OrtSession.SessionOptions options() throws OrtException {
      OrtSession.SessionOptions options = new OrtSession.SessionOptions();
      options.setIntraOpNumThreads(threads);
      options.setInterOpNumThreads(1);
      // A thread that waits by spinning takes the core from the one that decodes the next picture.
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      return options;
    }

    /// From bytes rather than the path, so that what was verified is what is opened. A model with
    /// weights beside it needs its path.
    private OrtSession create(OrtSession.SessionOptions options) throws OrtException {
      boolean alone = OnnxFile.read(card.file()).externalData().isEmpty();
      return alone
          ? environment().createSession(bytes(), options)
          : environment().createSession(card.file().toString(), options);
    }

    private byte[] bytes() {
      try {
        return Files.readAllBytes(card.file());
      } catch (IOException e) {
        throw new Problem(
            "The model file " + card.file() + " cannot be read: " + e.getMessage() + ".", e);
      }
    }
  }
}
